package io.ohlas.platform.web.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallerTest {

    @Test
    void person_is_whom_the_token_calls_one() throws Exception {
        Caller caller = caller("{\"sub\":\"s\",\"person\":true}");

        assertThat(caller.isPerson()).isTrue();
        caller.requirePerson();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"s\"}",
                "{\"sub\":\"s\",\"person\":false}",
                "{\"sub\":\"s\",\"person\":\"yes\"}",
                "{\"sub\":\"s\",\"person\":null}",
                "{\"sub\":\"s\",\"azp\":\"ohlas-console\",\"name\":\"Jana\",\"roles\":[\"agent\"]}"
            })
    void anything_else_is_a_machine(String claims) throws Exception {
        Caller caller = caller(claims);

        assertThat(caller.isPerson()).isFalse();
        assertThatThrownBy(caller::requirePerson).isInstanceOf(PersonRequired.class);
    }

    @Test
    void who_has_no_token_is_no_person() {
        SecurityIdentity anonymous =
                QuarkusSecurityIdentity.builder().setAnonymous(true).build();

        assertThat(new Caller(anonymous).isPerson()).isFalse();
    }

    @Test
    void a_person_is_known_by_the_id_of_the_tenant_and_a_client_by_its_own() throws Exception {
        Caller person = caller("{\"sub\":\"account\",\"member\":\"member\",\"person\":true}");
        Caller client = caller("{\"sub\":\"account\"}");

        assertThat(person.subject()).isEqualTo("member");
        assertThat(person.account()).isEqualTo("account");
        assertThat(client.subject()).isEqualTo("account");
    }

    private static Caller caller(String claims) throws InvalidJwtException {
        var principal = new DefaultJWTCallerPrincipal("raw", "JWT", JwtClaims.parse(claims));
        return new Caller(
                QuarkusSecurityIdentity.builder().setPrincipal(principal).build());
    }
}
