package io.ohlas.gateway.user;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.gateway.people.Directory;
import io.ohlas.gateway.people.Directory.Place;
import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Memberships;
import io.ohlas.gateway.people.People;
import io.ohlas.gateway.user.MeResource.OwnMembership;
import io.ohlas.gateway.user.MeResource.TenantName;
import io.ohlas.platform.tenancy.TenantContext;

/** What a person may do in each of their tenants. */
@ApplicationScoped
class OwnMemberships {

    private final Directory directory;
    private final Memberships memberships;
    private final People people;
    private final TenantContext tenants;

    OwnMemberships(Directory directory, Memberships memberships, People people, TenantContext tenants) {
        this.directory = directory;
        this.memberships = memberships;
        this.people = people;
        this.tenants = tenants;
    }

    /** Empty for API clients, which have no membership, and for platform admins. */
    List<OwnMembership> of(String subject) {
        return directory.placesOf(subject).stream()
                .map(place -> in(place, subject))
                .toList();
    }

    private OwnMembership in(Place place, String subject) {
        List<String> roles = tenants.with(
                place.tenantId(), () -> QuarkusTransaction.requiringNew().call(() -> roles(subject)));
        return new OwnMembership(new TenantName(place.tenantId(), place.key(), place.name()), roles);
    }

    private List<String> roles(String subject) {
        return people.find("subject", subject)
                .firstResultOptional()
                .flatMap(person -> memberships.activeOf(person.id()))
                .map(Membership::roles)
                .orElse(List.of());
    }
}
