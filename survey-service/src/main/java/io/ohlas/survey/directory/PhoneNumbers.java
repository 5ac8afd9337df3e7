package io.ohlas.survey.directory;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** One spelling for each phone number. */
final class PhoneNumbers {

    private PhoneNumbers() {}

    /**
     * @param country where a number without a country code is at home, ISO 3166
     * @return E.164; empty when no number can look like that
     */
    static Optional<String> normalised(String phone, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(phone, country);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
