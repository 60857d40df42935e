"""How the sender writes: habits learned from a few things they really wrote, and how near a text comes."""

from introwriter.voice.habits import HABITS, Habits, greeting_of_text, habits_of, little_words
from introwriter.voice.learned import Voice, voice_of
from introwriter.voice.nearness import Difference, Nearness, nearness
from introwriter.voice.told import told, unlike

__all__ = [
    "HABITS", "Difference", "Habits", "Nearness", "Voice", "greeting_of_text", "habits_of", "little_words",
    "nearness", "told", "unlike", "voice_of",
]  # fmt: skip
