package io.ohlas.alert.calendar;

import java.time.LocalDate;
import java.util.Locale;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The days on which a whole country does not work.
 *
 * @param country ISO 3166 alpha-2; null for a calendar that knows no holidays
 */
public record PublicHolidays(String country) {

    /** @throws IllegalArgumentException for a country whose holidays nobody has told us */
    public PublicHolidays {
        if (country != null && !knownOf(country)) {
            throw new IllegalArgumentException("no public holidays are known for country " + country);
        }
    }

    public static boolean knownOf(String country) {
        return country != null && HolidayManager.getSupportedCalendarCodes().contains(country);
    }

    boolean include(LocalDate day) {
        return country != null
                && HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                        .isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
    }
}
