package io.ohlas.survey.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

/** What the test's mail server took for an address. */
public final class Mailbox {

    private Mailbox() {}

    /** Waits for as many mails as are asked for. */
    public static List<MimeMessage> mails(String address, int count) {
        return await().atMost(20, SECONDS).until(() -> mails(address), mails -> mails.size() >= count);
    }

    public static List<MimeMessage> mails(String address) throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", Integer.getInteger(MailServer.IMAP_PORT), address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return Arrays.stream(inbox.getMessages()).map(Mailbox::copy).toList();
        }
    }

    public static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0);
    }

    public static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1);
    }

    // A mail's lines end with CR LF on their way.
    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        Object content = ((Multipart) mail.getContent()).getBodyPart(index).getContent();
        return ((String) content).replace("\r\n", "\n");
    }

    private static MimeMessage copy(Message message) {
        try {
            return new MimeMessage((MimeMessage) message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
