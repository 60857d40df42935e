"""What two people share, strongest first.

A wrong "both" makes an untrue note, so each finder answers only where it is sure; how much a thing says
(its strength) is a matter of rarity, which is data (``rarity.toml``).
"""

from __future__ import annotations

from introwriter.common_ground.finding import find_common_ground
from introwriter.common_ground.ground import STILL, CommonGround, GroundKind

__all__ = ["STILL", "CommonGround", "GroundKind", "find_common_ground"]
