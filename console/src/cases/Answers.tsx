import type { Case } from "../api/types";
import { words } from "../app/words";
import { RatingMark } from "./RatingMark";
import styles from "./Said.module.css";

type Response = Case["responses"][number];

/** Every rating of one response, each in its own band; which question it answers is said where there are several. */
export function Answers({ response }: { response: Response }) {
  const { answers } = response;
  if (answers.length === 0) {
    return <RatingMark rating={response.rating} metric={response.metric} band={response.band} />;
  }
  return (
    <ul className={styles.ratings}>
      {answers.map((answer) => (
        <li key={answer.question}>
          <RatingMark rating={answer.rating} metric={answer.metric} band={answer.band} high={answer.high} />
          {answers.length > 1 && <span className={styles.question}>{words(answer.question)}</span>}
        </li>
      ))}
    </ul>
  );
}
