package io.ohlas.alert.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ResolutionActions implements PanacheRepositoryBase<ResolutionAction, String> {}
