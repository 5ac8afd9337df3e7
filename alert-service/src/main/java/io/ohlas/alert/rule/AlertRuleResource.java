package io.ohlas.alert.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;

@Path("/api/v1/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AlertRuleResource {

    /**
     * Rules are tried by position; the first one met decides.
     *
     * @param metric null for every metric
     * @param lowestSeverity of a rating in the lowest fifth of its scale
     */
    record AlertRuleView(
            String key,
            String name,
            int position,
            boolean active,
            String metric,
            String band,
            Severity severity,
            Severity lowestSeverity) {

        static AlertRuleView of(AlertRule rule) {
            return new AlertRuleView(
                    rule.key(),
                    rule.name(),
                    rule.position(),
                    rule.active(),
                    rule.metric(),
                    rule.band(),
                    rule.severity(),
                    rule.lowestSeverity());
        }
    }

    private final AlertRules rules;

    AlertRuleResource(AlertRules rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public Page<AlertRuleView> list(@Valid @BeanParam Part part) {
        return part.of(rules.inOrder(), AlertRule::key).map(AlertRuleView::of);
    }
}
