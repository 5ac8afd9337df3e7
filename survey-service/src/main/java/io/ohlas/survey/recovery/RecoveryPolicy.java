package io.ohlas.survey.recovery;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;

/** A tenant's rules for asking customers again after a case; one for each tenant that set any. */
@Entity
@Table(name = "recovery_policy")
public class RecoveryPolicy {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyRules rules;

    @Version
    private long revision;

    protected RecoveryPolicy() {}

    static RecoveryPolicy usual() {
        var policy = new RecoveryPolicy();
        policy.id = UuidV7.next();
        policy.rules = PolicyRules.usual();
        return policy;
    }

    void change(PolicyRules changed) {
        rules = changed;
    }

    public PolicyRules rules() {
        return rules;
    }

    long revision() {
        return revision;
    }
}
