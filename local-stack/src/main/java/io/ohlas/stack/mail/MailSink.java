package io.ohlas.stack.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

import io.ohlas.stack.AtExit;
import io.ohlas.stack.Ports;
import io.ohlas.stack.Trouble;

/** A mail server that delivers nothing: it takes every mail and shows it on a page and through a small JSON API. */
public final class MailSink {

    private static final String HOST = "127.0.0.1";

    private final GreenMail smtp;
    private final HttpServer web;

    private MailSink(GreenMail smtp, HttpServer web) {
        this.smtp = smtp;
        this.web = web;
    }

    /** Starts it in this JVM; a port of 0 picks a free one. */
    public static MailSink start(int smtpPort, int webPort) {
        var smtp = new GreenMail(new ServerSetup(smtpPort == 0 ? Ports.free() : smtpPort, HOST, "smtp"));
        smtp.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        try {
            smtp.start();
        } catch (IllegalStateException e) {
            throw new Trouble("The mail sink cannot listen on port %d. End what does, or choose another port."
                    .formatted(smtpPort));
        }
        var mailbox = new Mailbox(smtp);
        mailbox.keepSmall();
        var sink = new MailSink(smtp, serve(mailbox, webPort));
        AtExit.run(sink::stop);
        return sink;
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** The address of the page; {@code /api/mails} under it is the JSON API. */
    public String url() {
        return "http://localhost:" + web.getAddress().getPort();
    }

    public void stop() {
        web.stop(0);
        smtp.stop();
    }

    private static HttpServer serve(Mailbox mailbox, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), port), 0);
            server.setExecutor(Executors.newThreadPerTaskExecutor(MailSink::thread));
            server.createContext("/", new MailWeb(mailbox));
            server.start();
            return server;
        } catch (IOException e) {
            throw new Trouble("The page of mails cannot listen on port %d (%s). End what does, or choose another port."
                    .formatted(port, e.getMessage()));
        }
    }

    // Mails are taken apart by classes that are looked for where the thread says, which may be a place that is gone.
    private static Thread thread(Runnable task) {
        Thread thread = Thread.ofVirtual().name("mails").unstarted(task);
        thread.setContextClassLoader(MailSink.class.getClassLoader());
        return thread;
    }
}
