package tilsagn.worklist;

import org.springframework.data.jpa.repository.JpaRepository;

/** The words of the counties. */
interface TagWordRepository extends JpaRepository<TagWord, TagWord.Key> {
}
