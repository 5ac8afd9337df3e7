package io.ohlas.alert.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RootCauses implements PanacheRepositoryBase<RootCause, String> {}
