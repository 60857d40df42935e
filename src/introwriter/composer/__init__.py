"""The offline writer."""

from introwriter.composer.drafter import Composer
from introwriter.composer.personal import question_for

__all__ = ["Composer", "question_for"]
