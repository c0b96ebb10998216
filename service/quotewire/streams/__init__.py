"""Entries of Redis streams to a handler and back: nothing lost, nothing written twice. Knows no pipeline."""

from quotewire.streams.delivery import Bury, Delivery, Handler, HandlerBroken, HandlerError, Message, Settled

__all__ = ["Bury", "Delivery", "Handler", "HandlerBroken", "HandlerError", "Message", "Settled"]
