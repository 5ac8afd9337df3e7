package io.ohlas.platform.probe;

import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

@EventType("probe.note-written.v1")
record NoteWritten(UUID noteId, String text) {}
