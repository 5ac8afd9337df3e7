package io.ohlas.survey.interaction;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.journey.Touchpoint;
import io.ohlas.survey.journey.Touchpoints;
import io.ohlas.survey.timeline.TimelineEntry;
import io.ohlas.survey.timeline.TimelineSource;

/** What happened with a customer. */
@ApplicationScoped
class InteractionTimeline implements TimelineSource {

    private final Interactions interactions;
    private final Touchpoints touchpoints;

    InteractionTimeline(Interactions interactions, Touchpoints touchpoints) {
        this.interactions = interactions;
        this.touchpoints = touchpoints;
    }

    @Override
    public List<TimelineEntry> of(UUID contactId, List<String> units) {
        return interactions.newestOf(contactId, units, 200).stream()
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(Interaction interaction) {
        return new TimelineEntry(
                interaction.occurredAt(),
                "interaction",
                title(interaction),
                interaction.orgUnit(),
                interaction.touchpoint(),
                null,
                null,
                null,
                interaction.decision().wire());
    }

    private String title(Interaction interaction) {
        if (interaction.touchpoint() == null) {
            return interaction.channel();
        }
        return touchpoints.byKey(interaction.touchpoint()).map(Touchpoint::name).orElse(interaction.touchpoint());
    }
}
