package io.ohlas.alert.calendar;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class WorkingCalendars implements PanacheRepositoryBase<WorkingCalendar, String> {

    /** @throws DeadlineNotFound for a key that this tenant does not have */
    public WorkingCalendar get(String key) {
        return findByIdOptional(key).orElseThrow(() -> new DeadlineNotFound("calendar", key));
    }
}
