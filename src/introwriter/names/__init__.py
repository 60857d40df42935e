"""How a person may be addressed.

The policy: strip emoji, trailing text, pronouns and credentials; obey what people say about their own name;
use a first name only when it is safe, else the full name; never infer gender; no name for what is no person.
"""

from __future__ import annotations

from introwriter.names.accepted import accepted_names
from introwriter.names.greeting import Greeting, greeting_for, greeting_of
from introwriter.names.words import spelled_title

__all__ = ["Greeting", "accepted_names", "greeting_for", "greeting_of", "spelled_title"]
