package io.ohlas.survey.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.archive.ImportedResponse;
import io.ohlas.survey.job.RowFlaw;
import io.ohlas.survey.journey.Touchpoint;
import io.ohlas.survey.journey.Touchpoints;
import io.ohlas.survey.organisation.OrgUnit;
import io.ohlas.survey.organisation.OrgUnits;

/**
 * Finds the org units, touchpoints and contacts that rows name, as they are today: history says no more. Makes nothing.
 */
@ApplicationScoped
class Places {

    private final OrgUnits units;
    private final Touchpoints touchpoints;
    private final EntityManager entities;

    Places(OrgUnits units, Touchpoints touchpoints, EntityManager entities) {
        this.units = units;
        this.touchpoints = touchpoints;
        this.entities = entities;
    }

    /**
     * A row ready to be stored.
     *
     * @param newUnit key of the org unit that has to be made for it first; null when none has
     */
    record Placed(long row, ImportedResponse response, String newUnit) {}

    /** What some rows name, each looked up once. */
    private final class Directory {

        private final Map<String, Optional<OrgUnit>> unitsByKey = new HashMap<>();
        private final Map<String, Optional<Touchpoint>> touchpointsByKey = new HashMap<>();
        private final Map<String, Optional<UUID>> contactsByExternalId = new HashMap<>();
        private final ImportInstructions instructions;

        Directory(ImportInstructions instructions) {
            this.instructions = instructions;
        }

        Optional<OrgUnit> unit(String key) {
            return unitsByKey.computeIfAbsent(key, units::byKey);
        }

        Optional<Touchpoint> touchpoint(String key) {
            return touchpointsByKey.computeIfAbsent(key, touchpoints::byKey);
        }

        Optional<UUID> contact(String externalId) {
            return contactsByExternalId.computeIfAbsent(externalId, this::findContact);
        }

        private Optional<UUID> findContact(String externalId) {
            List<?> ids = entities.createNativeQuery("select id from contact where external_id = ?")
                    .setParameter(1, externalId)
                    .getResultList();
            return ids.stream().map(UUID.class::cast).findFirst();
        }
    }

    /** The rows whose places are known; {@code flaws} is told of the others. */
    List<Placed> find(List<HistoricResponse> rows, ImportInstructions instructions, Consumer<RowFlaw> flaws) {
        var directory = new Directory(instructions);
        var placed = new ArrayList<Placed>();
        for (HistoricResponse row : rows) {
            place(row, directory).ifPresentOrElse(placed::add, () -> complain(row, directory, flaws));
        }
        return placed;
    }

    private static Optional<Placed> place(HistoricResponse row, Directory directory) {
        if (!unitIsFine(row, directory) || !touchpointIsFine(row, directory) || !contactIsFine(row, directory)) {
            return Optional.empty();
        }
        boolean isNew = row.orgUnit() != null && directory.unit(row.orgUnit()).isEmpty();
        Optional<Touchpoint> touchpoint = Optional.ofNullable(row.touchpoint()).flatMap(directory::touchpoint);
        return Optional.of(new Placed(
                row.row(),
                new ImportedResponse(
                        UuidV7.next(),
                        row.answers(),
                        row.submittedAt(),
                        row.language(),
                        Optional.ofNullable(row.contact())
                                .flatMap(directory::contact)
                                .orElse(null),
                        row.orgUnit(),
                        path(row.orgUnit(), directory),
                        row.touchpoint(),
                        touchpoint.map(Touchpoint::journey).orElse(null),
                        touchpoint.map(Touchpoint::stage).orElse(null),
                        row.channel(),
                        row.segment(),
                        row.persona(),
                        row.attributes(),
                        row.externalId()),
                isNew ? row.orgUnit() : null));
    }

    // A unit that is still to be made stands at the top of the tree.
    private static List<String> path(String unit, Directory directory) {
        return unit == null
                ? List.of()
                : directory.unit(unit).map(OrgUnit::path).orElse(List.of(unit));
    }

    private static boolean unitIsFine(HistoricResponse row, Directory directory) {
        return row.orgUnit() == null
                || directory.unit(row.orgUnit()).isPresent()
                || directory.instructions.createOrgUnits();
    }

    private static boolean touchpointIsFine(HistoricResponse row, Directory directory) {
        return row.touchpoint() == null
                || directory.touchpoint(row.touchpoint()).isPresent();
    }

    private static boolean contactIsFine(HistoricResponse row, Directory directory) {
        return row.contact() == null || directory.contact(row.contact()).isPresent();
    }

    private static void complain(HistoricResponse row, Directory directory, Consumer<RowFlaw> flaws) {
        ImportMapping mapping = directory.instructions.mapping();
        if (!unitIsFine(row, directory)) {
            flaws.accept(new RowFlaw(
                    row.row(),
                    mapping.orgUnit().place(),
                    "there is no org unit '%s'".formatted(row.orgUnit()),
                    "Set the unit up first, or import with createOrgUnits=true"));
        }
        if (!touchpointIsFine(row, directory)) {
            flaws.accept(new RowFlaw(
                    row.row(),
                    mapping.touchpoint().place(),
                    "there is no touchpoint '%s'".formatted(row.touchpoint()),
                    "Put it on a journey first"));
        }
        if (!contactIsFine(row, directory)) {
            flaws.accept(new RowFlaw(
                    row.row(),
                    mapping.contact().place(),
                    "there is no contact with this external id",
                    "Bring the contact in first, or leave the cell empty"));
        }
    }
}
