package io.ohlas.survey.tenant;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A company using the suite, as the gateway told of it. */
@Entity
@Table(name = "tenant")
public class Tenant {

    @Id
    private UUID tenantId;

    private long sequence;
    private String key;
    private String name;
    private String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    private String defaultLanguage;
    private String country;

    protected Tenant() {}

    /** A tenant of which nothing is known yet but that it exists. */
    static Tenant unknown(UUID tenantId) {
        var tenant = new Tenant();
        tenant.tenantId = tenantId;
        tenant.name = "";
        tenant.timeZone = ZoneOffset.UTC.getId();
        tenant.languages = List.of("en");
        tenant.defaultLanguage = "en";
        tenant.country = "CZ";
        return tenant;
    }

    /** Takes over newer settings; older ones, which may arrive late, change nothing. */
    void configure(TenantConfigured event) {
        if (event.sequence() <= sequence) {
            return;
        }
        sequence = event.sequence();
        key = event.key();
        name = event.name();
        timeZone = event.timeZone();
        languages = event.languages();
        defaultLanguage = event.defaultLanguage();
        country = event.country();
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    /** ISO 3166, two letters; phone numbers without a country code are read as numbers of this country. */
    public String country() {
        return country;
    }
}
