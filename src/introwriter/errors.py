"""Every error that introwriter raises on purpose, as one tree.

    IntrowriterError            something a person can act on
    ├── InputError        (2)   a file, field, option or template is wrong
    │   ├── ReadError           a profile could not be read: what was tried, what is missing
    │   ├── TemplateError       a prompt template is broken, with its file and line
    │   ├── LanguageError       the offline writer does not have that language
    │   └── MissingPackage      a provider's package is not installed
    └── ModelError        (3)   the model, or the way to it, failed
        ├── ModelUnauthorized   the key is missing or was refused
        ├── ModelBusy           rate limit or overload that outlasted the retries
        ├── ModelUnreachable    no connection, a stall, a dropped connection
        ├── ModelRefused        the model declined to write the note
        └── ModelReplyUnusable  an empty, cut-off or malformed reply

The number is the exit code of the command line (1 is no error: there is no note to give).
"""

from __future__ import annotations

__all__ = [
    "InputError",
    "IntrowriterError",
    "LanguageError",
    "MissingPackage",
    "ModelBusy",
    "ModelError",
    "ModelRefused",
    "ModelReplyUnusable",
    "ModelUnauthorized",
    "ModelUnreachable",
    "ReadError",
    "TemplateError",
]


class IntrowriterError(Exception):
    """A failure told in two lines: what is wrong and where, and what to do about it."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message


class InputError(IntrowriterError):
    """What the user gave cannot be used as it is."""


class ReadError(InputError):
    """A profile, sender or context could not be read."""


class TemplateError(InputError):
    """A prompt template is broken; the message starts with ``file:line``."""


class LanguageError(InputError):
    """A language was asked for that the offline writer does not have."""


class MissingPackage(InputError):
    """A model provider needs a Python package that is not installed."""


class ModelError(IntrowriterError):
    """The model, or the way to it, failed after the retries."""

    exit_code = 3


class ModelUnauthorized(ModelError):
    """The API key is missing, or the server refused it."""


class ModelBusy(ModelError):
    """The server kept answering that it is overloaded or that the rate limit is reached."""


class ModelUnreachable(ModelError):
    """There was no connection, or it stalled or dropped."""


class ModelRefused(ModelError):
    """The model declined to write the note."""


class ModelReplyUnusable(ModelError):
    """The reply was empty, cut off, or not in a form that holds a note."""
