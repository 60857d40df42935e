"""The offline writer."""

from introwriter.composer.drafter import Composer
from introwriter.composer.english.question import question_for

__all__ = ["Composer", "question_for"]
