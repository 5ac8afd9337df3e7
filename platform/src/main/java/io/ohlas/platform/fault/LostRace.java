package io.ohlas.platform.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

/**
 * Does a piece of work again when another one was faster: both looked, neither found the row, and both made it. The one
 * that came second now finds what it could not see before, and changes or refuses as if it had come later.
 */
@ApplicationScoped
public class LostRace {

    // Of those who make the same row the first wins; who come next find it. More are lost only to yet others.
    private static final int ATTEMPTS = 10;

    private final TransactionManager transactions;

    LostRace(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Proceeds, and again while it loses, unless the work is only a part of a transaction that is open already. */
    public Object untilWon(InvocationContext work) throws Exception {
        if (isPart()) {
            return work.proceed();
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.proceed();
            } catch (Exception e) {
                if (!TransientFaults.isLostRace(e) || isPart()) {
                    throw e;
                }
            }
        }
        return work.proceed();
    }

    private boolean isPart() throws SystemException {
        return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
