package io.ohlas.survey.timeline;

import java.util.List;
import java.util.UUID;

/** A feature that knows a part of a customer's history. */
public interface TimelineSource {

    /**
     * What this feature knows, in any order; at most the newest 200 entries.
     *
     * @param units the org units that the caller is limited to, each with all below it: what happened elsewhere is left
     *     out; null for a caller who sees all
     */
    List<TimelineEntry> of(UUID contactId, List<String> units);
}
