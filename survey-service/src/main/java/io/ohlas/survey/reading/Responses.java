package io.ohlas.survey.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.survey.questionnaire.Band;

/** What was said, for reading. Answers to anonymous surveys are never read one by one. */
@ApplicationScoped
class Responses {

    private final EntityManager entities;

    Responses(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which responses are wanted; null leaves a condition out.
     *
     * @param from included
     * @param until not included
     * @param orgUnit with all below it
     * @param units the caller's limit; empty shows nothing
     */
    record Filter(
            String survey,
            String metric,
            Band band,
            String orgUnit,
            String touchpoint,
            String channel,
            UUID contact,
            Instant from,
            Instant until,
            List<String> units) {}

    /** The newest first, from the given place on. */
    List<StoredResponse> find(Filter filter, Instant beforeTime, UUID beforeId, int limit) {
        var conditions = new ArrayList<String>(List.of("anonymous = false"));
        var values = new HashMap<String, Object>();
        add(conditions, values, "surveyKey = :survey", "survey", filter.survey());
        add(conditions, values, "metric = :metric", "metric", filter.metric());
        add(conditions, values, "band = :band", "band", filter.band());
        add(
                conditions,
                values,
                "cast(sql('? = any (?)', :orgUnit, orgUnitPath) as boolean) = true",
                "orgUnit",
                filter.orgUnit());
        add(conditions, values, "touchpoint = :touchpoint", "touchpoint", filter.touchpoint());
        add(conditions, values, "channel = :channel", "channel", filter.channel());
        add(conditions, values, "contactId = :contact", "contact", filter.contact());
        add(conditions, values, "submittedAt >= :from", "from", filter.from());
        add(conditions, values, "submittedAt < :until", "until", filter.until());
        add(conditions, values, "(submittedAt, id) < (:time, :id)", "time", beforeTime);
        if (beforeTime != null) {
            values.put("id", beforeId);
        }
        limitTo(filter.units(), conditions, values);
        String where = " where " + String.join(" and ", conditions);
        var query = entities.createQuery(
                "from StoredResponse" + where + " order by submittedAt desc, id desc", StoredResponse.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    Optional<StoredResponse> byId(UUID id) {
        return Optional.ofNullable(entities.find(StoredResponse.class, id)).filter(response -> !response.anonymous);
    }

    private static void limitTo(List<String> units, List<String> conditions, Map<String, Object> values) {
        if (units == null) {
            return;
        }
        if (units.isEmpty()) {
            conditions.add("1 = 0");
            return;
        }
        var any = new ArrayList<String>();
        for (int i = 0; i < units.size(); i++) {
            any.add("cast(sql('? = any (?)', :unit" + i + ", orgUnitPath) as boolean) = true");
            values.put("unit" + i, units.get(i));
        }
        conditions.add("(" + String.join(" or ", any) + ")");
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
