package io.ohlas.alert.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A tenant's own calendar: when which team works. */
@Entity
@Table(name = "calendar")
public class WorkingCalendar {

    /** The one every tenant starts with. */
    public static final String STANDARD = "standard";

    @Id
    private String key;

    @TenantId
    private String tenantId;

    @Version
    private int version;

    private String timeZone;
    private String country;
    private boolean setByHand;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<DayOfWeek, List<Shift>> hours;

    protected WorkingCalendar() {}

    public static WorkingCalendar named(String key) {
        var calendar = new WorkingCalendar();
        calendar.key = key;
        return calendar;
    }

    /** @throws CalendarRejected when the hours, the zone or the country make no calendar */
    public void set(String zone, String holidaysOf, Map<DayOfWeek, List<Shift>> weeklyHours) {
        try {
            new BusinessCalendar(ZoneId.of(zone), weeklyHours, holidaysOf);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CalendarRejected(e.getMessage());
        }
        timeZone = zone;
        country = holidaysOf;
        hours = weeklyHours;
    }

    /** As {@link #set}, by a person, whose word later news of the tenant do not overwrite. */
    public void setByHand(String zone, String holidaysOf, Map<DayOfWeek, List<Shift>> weeklyHours) {
        set(zone, holidaysOf, weeklyHours);
        setByHand = true;
    }

    public boolean setByHand() {
        return setByHand;
    }

    public BusinessCalendar rules() {
        return new BusinessCalendar(ZoneId.of(timeZone), hours, country);
    }

    String key() {
        return key;
    }

    int version() {
        return version;
    }

    String timeZone() {
        return timeZone;
    }

    String country() {
        return country;
    }

    public Map<DayOfWeek, List<Shift>> hours() {
        return hours;
    }
}
