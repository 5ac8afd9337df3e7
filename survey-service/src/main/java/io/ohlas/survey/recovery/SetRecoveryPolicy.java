package io.ohlas.survey.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.survey.tenant.TenantLock;
import io.ohlas.survey.wording.MailNotAccepted;

/** Changes when and how customers are asked again; surveys that are scheduled already keep their time. */
@ApplicationScoped
class SetRecoveryPolicy {

    private final RecoveryPolicies policies;
    private final TenantLock lock;

    SetRecoveryPolicy(RecoveryPolicies policies, TenantLock lock) {
        this.policies = policies;
        this.lock = lock;
    }

    /**
     * @param ifMatch needed always: a tenant that set nothing has the usual policy, at revision 0
     * @throws MailNotAccepted for words that no mail can say
     */
    @Transactional
    RecoveryPolicy set(PolicyRules rules, String ifMatch) {
        RecoveryMail.requireSayable(rules.mail());
        lock.hold("recovery-policy");
        RecoveryPolicy policy = policies.current();
        Version.require(ifMatch, policy.revision());
        policies.persistAndFlush(policy);
        policy.change(rules);
        policies.flush();
        return policy;
    }
}
