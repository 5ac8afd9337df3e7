package io.ohlas.survey.timeline;

import java.util.List;
import java.util.UUID;

/** A feature that knows a part of a customer's history. */
public interface TimelineSource {

    /** What this feature knows, in any order; at most the newest 200 entries. */
    List<TimelineEntry> of(UUID contactId);
}
