package org.hearsay.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.testing.GoldTable.Row;

/**
 * Scores threads against gold's, among the items that were found: pairs of items that gold puts
 * into one thread, and the verdicts of the threads that hold one.
 *
 * <p>Gold lists the threads worth a reader's time and not all, so a pair that it does not have is
 * no error and precision is not asked.
 */
public final class GoldThreads {

    private final Map<String, ItemThread> threadOf = new HashMap<>();
    private final List<Row> gold;
    private final Map<String, ItemId> found = new HashMap<>();

    public GoldThreads(String story, GoldScore score, List<ItemThread> threads) {
        this.gold = GoldTable.of(story, "threads").rows();
        Map<ItemId, String> ids = score.identified();
        ids.forEach((item, id) -> found.put(id, item));
        for (ItemThread thread : threads) {
            for (ItemId member : thread.members()) {
                String id = ids.get(member);
                if (id != null) {
                    threadOf.put(id, thread);
                }
            }
        }
    }

    /** Pairs of found items in one gold thread, and how many of them are in one thread. */
    public Tally pairs() {
        int all = 0;
        int together = 0;
        for (Row row : gold) {
            List<String> members = members(row);
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    ItemThread thread = threadOf.get(members.get(i));
                    all++;
                    together +=
                            thread != null && thread.equals(threadOf.get(members.get(j))) ? 1 : 0;
                }
            }
        }
        return new Tally(all, together, together);
    }

    /** Gold threads of which some thread holds two members, and how many verdicts agree. */
    public Tally verdicts() {
        int answered = 0;
        int right = 0;
        for (Row row : gold) {
            List<ItemThread> threads =
                    members(row).stream()
                            .filter(threadOf::containsKey)
                            .map(threadOf::get)
                            .distinct()
                            .toList();
            answered += threads.isEmpty() ? 0 : 1;
            right +=
                    threads.stream().anyMatch(t -> t.verdict().word().equals(row.cell("verdict")))
                            ? 1
                            : 0;
        }
        return new Tally(gold.size(), answered, right);
    }

    private List<String> members(Row row) {
        List<String> members = new ArrayList<>();
        for (String id : row.cell("members").split(" ", -1)) {
            if (found.containsKey(id)) {
                members.add(id);
            }
        }
        return members;
    }
}
