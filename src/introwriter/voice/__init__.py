"""How the sender writes: habits learned from a few things they really wrote, and how near a text comes."""

from introwriter.voice.habits import HABITS, Habits, habits_of
from introwriter.voice.learned import Voice, voice_of
from introwriter.voice.nearness import Difference, Nearness, nearness
from introwriter.voice.told import told

__all__ = ["HABITS", "Difference", "Habits", "Nearness", "Voice", "habits_of", "nearness", "told", "voice_of"]
