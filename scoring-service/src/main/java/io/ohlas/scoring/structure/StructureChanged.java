package io.ohlas.scoring.structure;

import java.util.List;

import io.ohlas.platform.messaging.EventType;

/** What scoring needs of {@code contracts/survey.structure-changed/v1}. */
@EventType("survey.structure-changed.v1")
record StructureChanged(
        String kind,
        String key,
        long sequence,
        String name,
        String parent,
        List<String> path,
        int position,
        boolean removed) {

    StructureChanged {
        if (kind == null || key == null || name == null) {
            throw new IllegalArgumentException("A node has a kind, a key and a name");
        }
        path = path == null ? List.of() : List.copyOf(path);
    }
}
