/** The steps of a build, in their order; `wait` only where another build holds the site. */
export type Step = 'wait' | 'read' | 'prepare' | 'render' | 'index' | 'publish';

/** Called as a build goes on, with its step and how much of it is done where that is known. */
export type ReportStep = (step: Step, done?: number, total?: number) => void;

/** What one step cost. */
export interface StepCost {
  step: Step;
  seconds: number;
  /** Largest memory of this process so far, its threads included, in megabytes. */
  peakMegabytes: number;
}

/** Measures the steps of one build: each runs until the next begins. */
export class StepClock {
  readonly #report: ReportStep;
  readonly #costs: StepCost[] = [];
  #began = performance.now();
  #step: Step | undefined;

  constructor(report: ReportStep) {
    this.#report = report;
  }

  begin(step: Step): void {
    this.#end();
    this.#step = step;
    this.#began = performance.now();
    this.#report(step);
  }

  progress(done: number, total: number): void {
    if (this.#step) this.#report(this.#step, done, total);
  }

  /** End the last step and give what each cost. */
  costs(): StepCost[] {
    this.#end();
    return this.#costs;
  }

  #end(): void {
    if (!this.#step) return;
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    this.#costs.push({ step: this.#step, seconds: (performance.now() - this.#began) / 1000, peakMegabytes });
    this.#step = undefined;
  }
}
