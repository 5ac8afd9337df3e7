package io.ohlas.gateway.tenant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A company that uses the suite. Its key never changes; its settings do, and each change is told to every service. */
@Entity
@Table(name = "tenant")
public class Tenant {

    @Id
    private UUID id;

    private String key;
    private String name;
    private String timeZone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    private String defaultLanguage;
    private String country;
    private long sequence;
    private Instant createdAt;

    protected Tenant() {}

    /**
     * What a tenant says of itself.
     *
     * @param timeZone IANA zone, in which its days begin and end
     * @param country ISO 3166 code, for public holidays
     */
    public record Settings(
            String name, String timeZone, List<String> languages, String defaultLanguage, String country) {}

    /** @throws TenantSettingsRejected when the settings contradict each other or name an unknown zone */
    static Tenant create(UUID id, String key, Settings settings, Instant now) {
        var tenant = new Tenant();
        tenant.id = id;
        tenant.key = key;
        tenant.createdAt = now;
        tenant.apply(settings);
        return tenant;
    }

    /** @throws TenantSettingsRejected when the settings contradict each other or name an unknown zone */
    void apply(Settings settings) {
        if (!isZone(settings.timeZone())) {
            throw new TenantSettingsRejected("/timeZone", "is not a zone of the IANA time zone database");
        }
        if (!settings.languages().contains(settings.defaultLanguage())) {
            throw new TenantSettingsRejected("/defaultLanguage", "must be one of the languages");
        }
        name = settings.name();
        timeZone = settings.timeZone();
        languages = new ArrayList<>(settings.languages().stream().distinct().toList());
        defaultLanguage = settings.defaultLanguage();
        country = settings.country();
        sequence++;
    }

    TenantConfigured toEvent(Instant now) {
        return new TenantConfigured(
                id, sequence, key, name, timeZone, List.copyOf(languages), defaultLanguage, country, now);
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public Settings settings() {
        return new Settings(name, timeZone, List.copyOf(languages), defaultLanguage, country);
    }

    long sequence() {
        return sequence;
    }
}
