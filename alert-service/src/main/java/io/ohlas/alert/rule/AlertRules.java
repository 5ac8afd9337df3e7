package io.ohlas.alert.rule;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
class AlertRules implements PanacheRepositoryBase<AlertRule, String> {

    /** In the order they are tried: the first one that an answer meets decides. */
    List<AlertRule> inOrder() {
        return listAll(Sort.by("position").and("key"));
    }
}
