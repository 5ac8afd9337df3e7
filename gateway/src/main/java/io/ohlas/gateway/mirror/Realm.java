package io.ohlas.gateway.mirror;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The suite's realm in Keycloak, through its admin API. */
@ApplicationScoped
public class Realm {

    private static final int CONFLICT = 409;

    private final Keycloak keycloak;
    private final String name;

    Realm(Keycloak keycloak, @ConfigProperty(name = "ohlas.realm", defaultValue = "ohlas") String name) {
        this.keycloak = keycloak;
        this.name = name;
    }

    // Asked anew each time: a Keycloak client lives as long as the request or timer run that uses it.
    public RealmResource api() {
        return keycloak.realm(name);
    }

    /**
     * Id of what was just created.
     *
     * @return empty when it exists already
     * @throws IllegalStateException for any other answer
     */
    public Optional<String> created(Response answer) {
        try (answer) {
            if (answer.getStatus() == CONFLICT) {
                return Optional.empty();
            }
            require(answer);
            URI location = answer.getLocation();
            return Optional.of(location.getPath().substring(location.getPath().lastIndexOf('/') + 1));
        }
    }

    /** @throws IllegalStateException unless the answer is a success */
    public void require(Response answer) {
        if (answer.getStatus() >= 300) {
            throw new IllegalStateException("Keycloak answered %d: %s"
                    .formatted(answer.getStatus(), answer.hasEntity() ? answer.readEntity(String.class) : ""));
        }
    }

    /** Does what is already done when the thing is gone. */
    public static void unlessGone(Runnable action) {
        try {
            action.run();
        } catch (NotFoundException e) {
            // Removed before: a repeated mirroring finds what it wants.
        }
    }

    /** A claim that is copied from an attribute of the person who signs in. */
    public static ProtocolMapperRepresentation claimFromAttribute(String claim, String attribute, boolean many) {
        return mapper(
                claim,
                "oidc-usermodel-attribute-mapper",
                Map.of(
                        "user.attribute",
                        attribute,
                        "claim.name",
                        claim,
                        "jsonType.label",
                        "String",
                        "multivalued",
                        Boolean.toString(many)));
    }

    /** A claim that is the same in each token of a client. */
    public static ProtocolMapperRepresentation fixedClaim(String claim, String value) {
        return mapper(
                claim,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", claim, "claim.value", value, "jsonType.label", "String"));
    }

    /** As {@link #fixedClaim}, for a list of values that need no escaping in JSON. */
    public static ProtocolMapperRepresentation fixedClaims(String claim, List<String> values) {
        String json = values.isEmpty() ? "[]" : "[\"" + String.join("\",\"", values) + "\"]";
        return mapper(
                claim,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", claim, "claim.value", json, "jsonType.label", "JSON"));
    }

    /** The audience that the suite's services ask for. */
    public static ProtocolMapperRepresentation audience() {
        return mapper("audience-ohlas", "oidc-audience-mapper", Map.of("included.custom.audience", "ohlas"));
    }

    private static ProtocolMapperRepresentation mapper(String name, String type, Map<String, String> settings) {
        var config = new HashMap<>(settings);
        config.putAll(Map.of(
                "access.token.claim", "true",
                "id.token.claim", "false",
                "userinfo.token.claim", "false",
                "introspection.token.claim", "true"));
        var mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(config);
        return mapper;
    }
}
