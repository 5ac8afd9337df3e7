package io.ohlas.alert.routing;

import java.util.List;

import io.ohlas.platform.messaging.EventType;

/** What routing needs of {@code contracts/survey.structure-changed/v1}. */
@EventType("survey.structure-changed.v1")
record StructureChanged(String kind, String key, long sequence, String name, List<String> path) {}
