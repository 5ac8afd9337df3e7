package io.ohlas.survey.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.consent.Addresses;

/** A customer known to the tenant. Their addresses live here and nowhere else in the suite. */
@Entity
@Table(name = "contact")
public class Contact {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String externalId;
    private String email;
    private String phone;
    private String name;
    private String language;
    private String timeZone;
    private String segment;
    private String persona;
    private BigDecimal yearlyValueAmount;
    private String yearlyValueCurrency;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> attributes;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Boolean> consent;

    private Instant optedOutAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> seenAt;

    private Instant updatedAt;

    @Version
    private long revision;

    protected Contact() {}

    static Contact unknown() {
        var contact = new Contact();
        contact.id = UuidV7.next();
        contact.attributes = Map.of();
        contact.consent = Map.of();
        contact.seenAt = List.of();
        return contact;
    }

    /**
     * Takes over what is said and keeps the rest.
     *
     * @param phone the number of the details in E.164; null when they have none
     */
    void learn(ContactDetails details, String phone, Instant now) {
        externalId = orKeep(details.externalId(), externalId);
        email = details.email() == null ? email : details.email().toLowerCase(Locale.ROOT);
        this.phone = orKeep(phone, this.phone);
        name = orKeep(details.name(), name);
        language = orKeep(details.language(), language);
        timeZone = orKeep(details.timeZone(), timeZone);
        segment = orKeep(details.segment(), segment);
        persona = orKeep(details.persona(), persona);
        if (details.yearlyValue() != null) {
            yearlyValueAmount = new BigDecimal(details.yearlyValue().amount());
            yearlyValueCurrency = details.yearlyValue().currency();
        }
        attributes = merged(attributes, details.attributes());
        consent = merged(consent, details.consent());
        if (details.optedOut() != null) {
            optedOutAt = !details.optedOut() ? null : optedOutAt == null ? now : optedOutAt;
        }
        updatedAt = now;
    }

    /** Remembers where the person was met, which is what an agent of that unit may see. */
    public void metAt(List<String> orgUnitPath) {
        if (!seenAt.containsAll(orgUnitPath)) {
            var units = new ArrayList<>(seenAt);
            orgUnitPath.stream().filter(unit -> !seenAt.contains(unit)).forEach(units::add);
            seenAt = units;
        }
    }

    /** Whether a partner said that the person is not to be asked; what the person says is kept by address. */
    boolean isMarkedOptedOut() {
        return optedOutAt != null;
    }

    public Addresses addresses() {
        return new Addresses(id, email, phone);
    }

    /** Whether the person allows this channel; one that was never spoken of is allowed. */
    public boolean consentsTo(String channel) {
        return consent.getOrDefault(channel, true);
    }

    private static String orKeep(String said, String known) {
        return said == null ? known : said;
    }

    private static <V> Map<String, V> merged(Map<String, V> known, Map<String, V> said) {
        if (said == null || said.isEmpty()) {
            return known;
        }
        var all = new TreeMap<>(known);
        all.putAll(said);
        return all;
    }

    public UUID id() {
        return id;
    }

    String externalId() {
        return externalId;
    }

    /** In lower case; null when unknown. */
    public String email() {
        return email;
    }

    /** E.164; null when unknown. */
    String phone() {
        return phone;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    /** IANA zone; null when unknown. */
    public String timeZone() {
        return timeZone;
    }

    public String segment() {
        return segment;
    }

    public String persona() {
        return persona;
    }

    public BigDecimal yearlyValueAmount() {
        return yearlyValueAmount;
    }

    public String yearlyValueCurrency() {
        return yearlyValueCurrency;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Map<String, Boolean> consent() {
        return consent;
    }

    /** Keys of all org units, and those above them, where the person was met. */
    public List<String> seenAt() {
        return seenAt;
    }

    long revision() {
        return revision;
    }
}
