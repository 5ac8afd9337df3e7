package io.ohlas.survey.decision;

import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.organisation.OrgUnit;
import io.ohlas.survey.tenant.Tenants;

/** The zone of the clock on a customer's wall, by which quiet hours go. */
@ApplicationScoped
public class ContactZone {

    private final Tenants tenants;

    ContactZone(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * The contact's own zone, else that of the place, else the tenant's.
     *
     * @param contact null for an anonymous interaction
     * @param place null when none was named
     */
    public ZoneId of(Contact contact, OrgUnit place) {
        if (contact != null && contact.timeZone() != null) {
            return ZoneId.of(contact.timeZone());
        }
        if (place != null && place.timeZone() != null) {
            return ZoneId.of(place.timeZone());
        }
        return tenants.current().zone();
    }
}
