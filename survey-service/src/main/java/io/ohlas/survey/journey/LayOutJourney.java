package io.ohlas.survey.journey;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.survey.organisation.StructureChanged;
import io.ohlas.survey.tenant.TenantLock;

/** Makes a journey or lays it out anew; what is no longer named is removed from it. */
@ApplicationScoped
class LayOutJourney {

    private final Journeys journeys;
    private final Touchpoints touchpoints;
    private final Outbox outbox;
    private final TenantLock lock;
    private final Clock clock;

    LayOutJourney(Journeys journeys, Touchpoints touchpoints, Outbox outbox, TenantLock lock, Clock clock) {
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.outbox = outbox;
        this.lock = lock;
        this.clock = clock;
    }

    record Layout(String key, String name, List<StageLayout> stages) {}

    record StageLayout(String key, String name, List<TouchpointLayout> touchpoints) {}

    record TouchpointLayout(String key, String name) {}

    record LaidOut(Journey journey, boolean isNew) {}

    /**
     * @param ifMatch needed when the journey exists already
     * @throws JourneyFlawed when a stage or touchpoint is named twice
     * @throws TouchpointTaken when a touchpoint lies on another journey
     */
    @Transactional
    LaidOut layOut(Layout layout, String ifMatch) {
        refuseRepeats(layout);
        lock.hold("journeys");
        var existing = journeys.byKey(layout.key());
        existing.ifPresent(journey -> Version.require(ifMatch, journey.sequence()));
        Journey journey = existing.orElseGet(() -> Journey.named(layout.key()));
        List<Stage> before = journey.stages();
        journey.describe(layout.name(), stagesOf(layout));
        journeys.persistAndFlush(journey);
        announce("journey", journey.key(), journey.name(), null, null, journey.sequence(), 0, false);
        announceStages(journey, before);
        placeTouchpoints(layout);
        return new LaidOut(journey, existing.isEmpty());
    }

    private void announceStages(Journey journey, List<Stage> before) {
        int position = 0;
        for (Stage stage : journey.stages()) {
            announceStage(journey, stage, position++, false);
        }
        Set<String> kept = journey.stages().stream().map(Stage::key).collect(Collectors.toSet());
        for (Stage stage : before) {
            if (!kept.contains(stage.key())) {
                announceStage(journey, stage, 0, true);
            }
        }
    }

    private void announceStage(Journey journey, Stage stage, int position, boolean removed) {
        String name = journey.key();
        announce("stage", stage.key(), stage.name(), name, name, journey.sequence(), position, removed);
    }

    private void placeTouchpoints(Layout layout) {
        Map<String, Touchpoint> leftOver = new HashMap<>(touchpoints.onJourney(layout.key()).stream()
                .collect(Collectors.toMap(Touchpoint::key, Function.identity())));
        int position = 0;
        for (StageLayout stage : layout.stages()) {
            for (TouchpointLayout named : stage.touchpoints()) {
                leftOver.remove(named.key());
                Touchpoint touchpoint = touchpoints.byKey(named.key()).orElseGet(() -> Touchpoint.named(named.key()));
                touchpoint.place(named.name(), layout.key(), stage.key(), position++);
                touchpoints.persist(touchpoint);
                announce(touchpoint);
            }
        }
        leftOver.values().forEach(touchpoint -> {
            touchpoint.remove();
            announce(touchpoint);
        });
    }

    private void announce(Touchpoint touchpoint) {
        announce(
                "touchpoint",
                touchpoint.key(),
                touchpoint.name(),
                touchpoint.stage(),
                touchpoint.journey(),
                touchpoint.sequence(),
                touchpoint.position(),
                touchpoint.isRemoved());
    }

    private void announce(
            String kind,
            String key,
            String name,
            String parent,
            String journey,
            long sequence,
            int position,
            boolean removed) {
        Instant now = clock.instant();
        var event = new StructureChanged(kind, key, sequence, name, parent, journey, List.of(), position, removed, now);
        outbox.publish(event, kind + ":" + key, sequence);
    }

    private static List<Stage> stagesOf(Layout layout) {
        return layout.stages().stream()
                .map(stage -> new Stage(stage.key(), stage.name()))
                .toList();
    }

    private static void refuseRepeats(Layout layout) {
        var stages = new ArrayList<String>();
        var touchpoints = new ArrayList<String>();
        for (int i = 0; i < layout.stages().size(); i++) {
            StageLayout stage = layout.stages().get(i);
            refuseRepeat(stages, stage.key(), "/stages/%d/key".formatted(i));
            for (int j = 0; j < stage.touchpoints().size(); j++) {
                String key = stage.touchpoints().get(j).key();
                refuseRepeat(touchpoints, key, "/stages/%d/touchpoints/%d/key".formatted(i, j));
            }
        }
    }

    private static void refuseRepeat(List<String> seen, String key, String pointer) {
        if (seen.contains(key)) {
            throw new JourneyFlawed(pointer, "'%s' is named twice on this journey".formatted(key));
        }
        seen.add(key);
    }
}
