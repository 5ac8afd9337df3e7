package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;

/**
 * Ninety days of both demo tenants, lived again through the suite's own API on clocks that are set to the time of what
 * happens (ADR 28): every figure, case and mail of the past is what the suite itself made of it.
 */
public final class DemoPast {

    public static final int DAYS = 90;

    private static final Duration BEFORE_PRESENT = Duration.ofMinutes(1);
    private final ReplayClocks clocks;
    private final Instant present;
    private final int days;
    private final double share;
    private final Consumer<String> progress;
    private LocalDate told;

    /**
     * @param present when the past ends
     * @param days how long it is
     * @param share of the customers who come; 1 for all
     */
    public DemoPast(ReplayClocks clocks, Instant present, int days, double share, Consumer<String> progress) {
        this.clocks = clocks;
        this.present = present;
        this.days = days;
        this.share = share;
        this.progress = progress;
    }

    /** Sets the clocks back to where the past begins; the tenants are made then. */
    public void begin() {
        clocks.set(first().atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofDays(1)));
    }

    /**
     * Lives it, and lets the clocks tell the true time again.
     *
     * @param admins of the tenants, by their keys
     * @return what was put into it on purpose, as {@code demo-truth.json} holds it
     */
    public Map<String, Object> live(DemoAccess access, Map<String, OhlasApi> admins) {
        admins.forEach((tenant, admin) -> recovery(admin, unhurried(tenant)));
        var slots = new Slots();
        var bank = past(DemoTenants.BANK, access, access.partner(), slots);
        var shop = past(DemoTenants.SHOP, access, access.otherPartner(), slots);
        bank.plan(first());
        shop.plan(first());
        slots.run(present.minus(BEFORE_PRESENT), this::at);
        clocks.end();
        admins.forEach(
                (tenant, admin) -> recovery(admin, DemoTenants.resource(tenant).get("recoveryPolicy")));
        // Nobody would look for the mails of months.
        OhlasApi.anonymous(access.mailUrl()).send("DELETE", "/api/mails", null, Map.of());
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("tenant", DemoTenants.BANK);
        truth.put("from", first().toString());
        truth.put("to", present.atZone(ZoneOffset.UTC).toLocalDate().toString());
        truth.putAll(bank.truth().write());
        truth.put("others", Map.of(DemoTenants.SHOP, shop.truth().write()));
        return truth;
    }

    private void at(Instant time) {
        clocks.set(time);
        LocalDate day = time.atZone(ZoneOffset.UTC).toLocalDate();
        if (told == null || !day.isBefore(told.plusDays(10))) {
            told = day;
            progress.accept("The past: " + day);
        }
    }

    private Past past(String tenant, DemoAccess access, OhlasApi partner, Slots slots) {
        return new Past(
                tenant,
                DemoTenants.resource(tenant),
                World.of(tenant).within(days, share),
                access,
                partner,
                slots,
                present);
    }

    private static ObjectNode policy(String tenant) {
        return (ObjectNode) DemoTenants.resource(tenant).get("recoveryPolicy");
    }

    // The demo's own policy asks at once, for whoever plays with it; a real company waits for the next day.
    private static ObjectNode unhurried(String tenant) {
        ObjectNode policy = policy(tenant).put("delay", "P1D");
        policy.putObject("quietHours").put("from", "20:00").put("to", "08:00");
        return policy;
    }

    private static void recovery(OhlasApi admin, Object policy) {
        admin.send("PUT", "/api/v1/recovery-policy", policy, Map.of("If-Match", "*"));
    }

    private LocalDate first() {
        return present.atZone(ZoneOffset.UTC).toLocalDate().minusDays(days);
    }
}
