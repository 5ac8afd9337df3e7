package io.ohlas.alert.deadline;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class WorkingCalendars implements PanacheRepositoryBase<WorkingCalendar, String> {

    /** @throws DeadlineNotFound for a key that this tenant does not have */
    WorkingCalendar get(String key) {
        return findByIdOptional(key).orElseThrow(() -> new DeadlineNotFound("calendar", key));
    }
}
