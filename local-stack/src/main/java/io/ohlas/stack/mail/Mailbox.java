package io.ohlas.stack.mail;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;

/** All mails received, whoever they were for. */
final class Mailbox {

    /** More than anyone reads; beyond that the sink forgets all, or a long demo would fill the memory. */
    private static final int CAPACITY = 3_000;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final GreenMail server;
    // Taking a mail apart costs more than all else here, and a mail never changes.
    private final Map<StoredMessage, Mail> read = Collections.synchronizedMap(new WeakHashMap<>());

    Mailbox(GreenMail server) {
        this.server = server;
    }

    /** The newest first. @param to part of the recipient's address in any case, or empty for all */
    List<Mail> newest(String to, int limit) {
        String wanted = to.toLowerCase(Locale.ROOT);
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .map(stored -> read.computeIfAbsent(stored, MailReader::read))
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .limit(limit)
                .toList();
    }

    Optional<Mail> find(String id) {
        return newest("", CAPACITY).stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst();
    }

    void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks now and then, whether or not anybody reads, until this process ends. */
    void keepSmall() {
        Thread.ofVirtual().name("mailbox").start(() -> {
            try {
                while (true) {
                    forgetWhenFull();
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void forgetWhenFull() {
        if (server.getManagers().getImapHostManager().getAllMessages().size() > CAPACITY) {
            clear();
        }
    }
}
