package io.ohlas.survey.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.survey.design.Purpose;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.invitation.Asking;
import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.program.Program;
import io.ohlas.survey.program.ProgramRules;
import io.ohlas.survey.program.Programs;
import io.ohlas.survey.program.Quota;

/** Asks the programs in their order; the first one that admits an interaction asks about it. */
@ApplicationScoped
public class Decide {

    private final Programs programs;
    private final SurveyVersions surveys;
    private final Invitations invitations;
    private final ReadCircumstances readCircumstances;
    private final Clock clock;

    Decide(
            Programs programs,
            SurveyVersions surveys,
            Invitations invitations,
            ReadCircumstances readCircumstances,
            Clock clock) {
        this.programs = programs;
        this.surveys = surveys;
        this.invitations = invitations;
        this.readCircumstances = readCircumstances;
        this.clock = clock;
    }

    /**
     * Decides about an interaction that has just been told; whoever acts on the decision does so in the same
     * transaction, with the contact locked.
     *
     * @param sampleKey the same for every attempt to record the same interaction
     * @param contact null for an anonymous interaction
     * @param zone of the contact's wall clock
     */
    @Transactional(TxType.MANDATORY)
    public Decision decide(Occasion occasion, String sampleKey, Contact contact, ZoneId zone, boolean test) {
        List<Program> fitting = programs.active().stream()
                .filter(program -> program.rules().match(occasion))
                .toList();
        return decide(fitting, readCircumstances.read(occasion, sampleKey, contact, zone), test);
    }

    Decision decide(List<Program> fitting, Circumstances circumstances, boolean test) {
        var reasons = new ArrayList<Reason>();
        String lastTried = null;
        for (Program program : fitting) {
            Optional<SurveyVersion> survey = surveys.latest(program.survey());
            if (survey.isEmpty() || survey.get().purpose() == Purpose.RECOVERY) {
                continue;
            }
            lastTried = program.key();
            Admission admission = Admission.of(program, circumstances, askedInQuota(program, circumstances.now()));
            if (admission.refusals().isEmpty()) {
                return asked(program, admission, survey.get(), circumstances, test);
            }
            reasons.addAll(admission.refusals());
        }
        if (reasons.isEmpty()) {
            reasons.add(new Reason(ReasonCode.NO_PROGRAM, "no active program asks about such an interaction"));
        }
        return Decision.heldBack(List.copyOf(reasons), lastTried);
    }

    /**
     * Why one program would not ask about an interaction of the contact that would happen just now; empty if it would.
     *
     * @param units that the reader is limited to; null for none. What lies outside of them is one reason that says so
     */
    List<Reason> wouldRefuse(Program program, Contact contact, ZoneId zone, List<String> units) {
        Instant now = clock.instant();
        var occasion = new Occasion(
                null, contact.id(), null, List.of(), null, null, null, null, null, null, null, null, null, null, now);
        Circumstances circumstances =
                readCircumstances.read(occasion, contact.id().toString(), contact, zone);
        long askedInQuota = askedInQuota(program, now);
        List<Reason> all = Admission.of(program, circumstances, askedInQuota).refusals();
        if (units == null) {
            return all;
        }
        List<Reason> seen = Admission.of(program, readCircumstances.within(units, circumstances), askedInQuota)
                .refusals();
        return all.size() == seen.size()
                ? seen
                : Stream.concat(seen.stream(), Stream.of(Reason.NOT_SHOWN)).toList();
    }

    private long askedInQuota(Program program, Instant now) {
        Quota quota = program.rules().quota();
        if (quota == null) {
            return 0;
        }
        // Two replicas that count at once would both see room for the last one.
        programs.getEntityManager().refresh(program, LockModeType.PESSIMISTIC_WRITE);
        return invitations.countSince(program.key(), quota.per().before(now));
    }

    private static Decision asked(
            Program program, Admission admission, SurveyVersion survey, Circumstances circumstances, boolean test) {
        ProgramRules rules = program.rules();
        var asking = new Asking(
                program.key(),
                admission.channel(),
                circumstances.contact() == null ? null : circumstances.contact().language(),
                admission.sendAt(),
                rules.reminderAfter() == null ? null : rules.reminderAfter().length(),
                rules.expiresAfter().length(),
                null,
                null,
                test);
        boolean now = !admission.sendAt().isAfter(circumstances.now());
        List<Reason> reasons = admission.postponement() == null ? List.of() : List.of(admission.postponement());
        return new Decision(now ? Outcome.INVITED : Outcome.SCHEDULED, reasons, program.key(), asking, survey);
    }
}
