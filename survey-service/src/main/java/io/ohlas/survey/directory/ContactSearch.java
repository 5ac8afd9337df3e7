package io.ohlas.survey.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.survey.tenant.Tenants;

/** Finds contacts for a list: those of a name in its alphabet, else the newest first. */
@ApplicationScoped
class ContactSearch {

    // As the column name_key is made.
    private static final String FOLDED =
            "lower(regexp_replace(normalize(cast(%s as text), nfd), '[\\u0300-\\u036F]', '', 'g'))";

    private final EntityManager entities;
    private final TenantContext context;
    private final Tenants tenants;

    ContactSearch(EntityManager entities, TenantContext context, Tenants tenants) {
        this.entities = entities;
        this.context = context;
        this.tenants = tenants;
    }

    /**
     * What is looked for; null leaves a field open.
     *
     * @param email in any case
     * @param phone as people write it
     * @param name how it begins, in any case and with or without accents
     */
    record Sought(String externalId, String email, String phone, String name) {}

    /** @throws ContactRejected when the phone number cannot be one */
    Page<Contact> find(Sought sought, String cursor, int limit) {
        boolean byName = sought.name() != null;
        Cursor from = Cursor.decode(cursor, byName ? 2 : 1);
        var conditions = new ArrayList<>(List.of("tenant_id = :tenant"));
        var values = new HashMap<String, Object>(Map.of("tenant", context.required()));
        add(conditions, values, "external_id = :externalId", "externalId", sought.externalId());
        add(conditions, values, "email = :email", "email", lower(sought.email()));
        add(conditions, values, "phone = :phone", "phone", phone(sought.phone()));
        // chr(1114111) is the last character that there is.
        String folded = FOLDED.formatted(":name");
        add(
                conditions,
                values,
                "name_key >= %s and name_key < %s || chr(1114111)".formatted(folded, folded),
                "name",
                sought.name());
        if (from != null) {
            String last = FOLDED.formatted(":lastName");
            conditions.add(byName ? "(name_key, id) > (" + last + " collate \"C\", :lastId)" : "id < :lastId");
            values.put("lastId", from.uuid(byName ? 1 : 0));
            if (byName) {
                values.put("lastName", from.values().getFirst());
            }
        }
        String order = byName ? "name_key, id" : "id desc";
        return Page.of(
                rows(
                        "select * from contact where " + String.join(" and ", conditions) + " order by " + order
                                + " limit " + (limit + 1),
                        values),
                limit,
                last -> byName ? Cursor.of(last.name(), last.id()) : Cursor.of(last.id()));
    }

    @SuppressWarnings("unchecked")
    private List<Contact> rows(String sql, Map<String, Object> values) {
        var query = entities.createNativeQuery(sql, Contact.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, String value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static String lower(String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private String phone(String phone) {
        // A plus that was not escaped arrives as a space.
        return phone == null
                ? null
                : PhoneNumbers.normalised(
                                phone.startsWith(" ") ? "+" + phone.substring(1) : phone,
                                tenants.current().country())
                        .orElseThrow(() -> new ContactRejected("phone", "is not a phone number"));
    }
}
