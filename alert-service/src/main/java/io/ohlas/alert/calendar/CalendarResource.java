package io.ohlas.alert.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;

@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CalendarResource {

    /** Weekdays by their English names in lower case; a day left out is free. */
    record Hours(
            @NotBlank @Size(max = 64) String timeZone,
            @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull @Size(max = 7) Map<Weekday, @NotNull @Size(max = 12) List<@Valid @NotNull Shift>> hours) {}

    enum Weekday {
        monday,
        tuesday,
        wednesday,
        thursday,
        friday,
        saturday,
        sunday;

        DayOfWeek day() {
            return DayOfWeek.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    record CalendarView(String key, String timeZone, String country, Map<Weekday, List<Shift>> hours) {
        static CalendarView of(WorkingCalendar calendar) {
            var hours = new TreeMap<Weekday, List<Shift>>();
            calendar.hours().forEach((day, shifts) -> hours.put(Weekday.values()[day.ordinal()], shifts));
            return new CalendarView(calendar.key(), calendar.timeZone(), calendar.country(), hours);
        }
    }

    private final WorkingCalendars calendars;

    CalendarResource(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public Page<CalendarView> list(@Valid @BeanParam Part part) {
        return part.of(calendars.listAll(Sort.by("key")), WorkingCalendar::key).map(CalendarView::of);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public RestResponse<CalendarView> get(@RestPath String key) {
        return answer(calendars.get(key));
    }

    /** Makes or changes a calendar; cases that are open keep their due times. */
    @PUT
    @Path("/{key}")
    @RolesAllowed("tenant-admin")
    @Transactional
    public RestResponse<CalendarView> put(
            @RestPath @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String key,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull Hours body) {
        WorkingCalendar calendar = calendars.findById(key);
        if (calendar == null) {
            calendar = WorkingCalendar.named(key);
        } else {
            Version.require(ifMatch, calendar.version());
        }
        Map<DayOfWeek, List<Shift>> hours = body.hours().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().day(), Map.Entry::getValue));
        calendar.setByHand(body.timeZone(), body.country(), hours);
        calendars.persistAndFlush(calendar);
        return answer(calendar);
    }

    private static RestResponse<CalendarView> answer(WorkingCalendar calendar) {
        return RestResponse.ResponseBuilder.ok(CalendarView.of(calendar))
                .header("ETag", Version.etag(calendar.version()))
                .build();
    }
}
