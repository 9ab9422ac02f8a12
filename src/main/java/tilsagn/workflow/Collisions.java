package tilsagn.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

import tilsagn.core.Refusal;

/** Turns what the engine says when two people meet on one step into a friendly refusal. The transaction is lost either way. */
final class Collisions {

    private Collisions() {
    }

    /**
     * Runs a command of the engine, which writes at its end.
     *
     * @throws Refusal {@code workflow.somebody-faster}, or whatever a room refused inside the command
     */
    static void refused(Runnable command) {
        try {
            command.run();
        } catch (OptimisticLockingException | NullValueException | NotFoundException collision) {
            // The others: somebody else ended the step in the same moment, and it or what the engine counted there is gone.
            throw Refusal.conflict("workflow.somebody-faster");
        } catch (ProcessEngineException wrapped) {
            throw refusalIn(wrapped);
        }
    }

    private static RuntimeException refusalIn(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return wrapped;
    }
}
