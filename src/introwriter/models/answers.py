"""From LangChain's messages to our replies; needs nothing of LangChain but the shape of its AIMessage."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from introwriter.models.base import Finish, Reply
from introwriter.models.replies import json_in

__all__ = ["reply_of"]

_FINISH: dict[str, Finish] = {
    "stop": "stop", "end_turn": "stop", "stop_sequence": "stop", "completed": "stop", "eos": "stop",
    "tool_calls": "stop", "tool_use": "stop", "function_call": "stop", "complete": "stop",
    "length": "length", "max_tokens": "length", "incomplete": "length", "max_output_tokens": "length",
    "model_length": "length",
    "content_filter": "refusal", "refusal": "refusal", "safety": "refusal", "prohibited_content": "refusal",
    "blocklist": "refusal", "guardrail_intervened": "refusal", "recitation": "refusal",
}  # fmt: skip


def reply_of(message: Any) -> Reply:
    """Return a LangChain AIMessage as a Reply: its words, its JSON if it has any, and why it stopped."""
    extra = message.additional_kwargs or {}
    usage = message.usage_metadata or {}
    sent, came = int(usage.get("input_tokens") or 0), int(usage.get("output_tokens") or 0)
    text, declined = _words(message.content)
    if refusal := extra.get("refusal") or declined:
        return Reply(text=str(refusal), finish="refusal", prompt_tokens=sent, completion_tokens=came)
    calls = message.tool_calls or []
    data = dict(calls[0]["args"]) if calls and isinstance(calls[0].get("args"), dict) else None
    if data is not None:
        text = text or json.dumps(data, ensure_ascii=False)
    else:
        data = json_in(text) if text.lstrip()[:1] in ("{", "[", "`") else None
    finish = _finish(message.response_metadata or {})
    return Reply(text=text, data=data, finish=finish, prompt_tokens=sent, completion_tokens=came)


def _words(content: Any) -> tuple[str, str]:
    """The text of a message, and of its refusal blocks."""
    if isinstance(content, str):
        return content, ""
    blocks = [block if isinstance(block, dict) else {"text": str(block)} for block in content or ()]
    text = "".join(str(block.get("text") or "") for block in blocks if block.get("type", "text") == "text")
    return text, "".join(str(block.get("refusal") or "") for block in blocks)


def _finish(metadata: Mapping[str, Any]) -> Finish:
    for key in ("finish_reason", "stop_reason", "stopReason", "done_reason", "status"):
        if reason := metadata.get(key):
            return _FINISH.get(str(reason).lower(), "other")
    return "stop"
