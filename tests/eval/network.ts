/** A network with one layer of hidden units (rectifiers), taught by stochastic gradient descent with steps of AdaGrad (Duchi and others, 2011) and dropout (Srivastava and others, 2014). */

import { createRandom } from '../harness/random.ts';

/** A sentence's features by number, with their values. */
export interface Input {
  readonly at: Int32Array;
  readonly values: Float32Array;
}

/** How large a network is and how it is taught. */
export interface Plan {
  readonly seed: number;
  readonly units: number;
  /** Share of the hidden units that are silent while a row is learned from. */
  readonly dropout: number;
  readonly epochs: number;
}

/** What was learned. */
export interface Network {
  /** A row each feature. */
  readonly toUnits: Float32Array;
  readonly unitBiases: Float32Array;
  /** A row each hidden unit. */
  readonly toTargets: Float32Array;
  readonly targetBiases: Float32Array;
}

const rate = 0.05;
const lastRate = 0.05; // share of the rate that the last epoch still has
const inputDropout = 0.1;
const spread = 0.05; // standard deviation of a feature's weights at first
const goodEnough = 2e-3; // an error that nothing is learned from

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const one = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = one;
  }
}

/** Weights with what AdaGrad remembers of each. */
interface Layer {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

function createLayer(weights: Float32Array): Layer {
  return { weights, squares: new Float32Array(weights.length).fill(1e-3) };
}

function normal(length: number, deviation: number, random: () => number): Float32Array {
  const draw = (): number => Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
  return Float32Array.from({ length }, () => draw() * deviation);
}

/** Moves a weight against its gradient. */
function move({ weights, squares }: Layer, at: number, gradient: number, pace: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (pace * gradient) / Math.sqrt(square);
}

/** Log odds of each target before anything is seen: how often it is wanted. */
function findBases(wanted: readonly Float32Array[], targets: number): Float32Array {
  return Float32Array.from({ length: targets }, (_, target) => {
    let sum = 0;
    let known = 0;
    for (const row of wanted) {
      const share = row[target] ?? -1;
      if (share < 0) continue;
      sum += share;
      known += 1;
    }
    return Math.log(Math.max(sum, 1e-3) / Math.max(known, 1));
  });
}

/** Teaches a network; `wanted` gives for each row and target a share from 0 to 1, or -1 where nothing is known. */
export function teach(
  inputs: readonly Input[],
  wanted: readonly Float32Array[],
  features: number,
  { seed, units, dropout, epochs }: Plan,
): Network {
  const random = createRandom(seed);
  const targets = wanted[0]?.length ?? 0;
  const toUnits = createLayer(normal(features * units, spread, random));
  const toTargets = createLayer(normal(units * targets, 1 / Math.sqrt(units), random));
  const unitBiases = createLayer(new Float32Array(units));
  const targetBiases = createLayer(findBases(wanted, targets));
  const order = Int32Array.from(inputs, (_, row) => row);
  const values = new Float32Array(units);
  const gains = new Float32Array(units); // 0 for a unit that is silent
  const errors = new Float32Array(units);

  function hear({ at, values: given }: Input, heard: Float32Array): void {
    values.set(unitBiases.weights);
    for (let k = 0; k < at.length; k += 1) {
      const value = random() < inputDropout ? 0 : (given[k] ?? 0) / (1 - inputDropout);
      heard[k] = value;
      if (value === 0) continue;
      const start = (at[k] ?? 0) * units;
      for (let unit = 0; unit < units; unit += 1)
        values[unit] = (values[unit] ?? 0) + (toUnits.weights[start + unit] ?? 0) * value;
    }
    for (let unit = 0; unit < units; unit += 1) {
      const value = values[unit] ?? 0;
      gains[unit] = random() < dropout || value < 0 ? 0 : 1 / (1 - dropout);
      values[unit] = value * (gains[unit] ?? 0);
    }
  }

  function learnTargets(shares: Float32Array, pace: number): void {
    errors.fill(0);
    for (let target = 0; target < targets; target += 1) {
      const share = shares[target] ?? -1;
      if (share < 0) continue;
      let odds = targetBiases.weights[target] ?? 0;
      for (let unit = 0; unit < units; unit += 1)
        odds += (values[unit] ?? 0) * (toTargets.weights[unit * targets + target] ?? 0);
      const error = 1 / (1 + Math.exp(-odds)) - share;
      if (Math.abs(error) < goodEnough) continue;
      move(targetBiases, target, error, pace);
      for (let unit = 0; unit < units; unit += 1) {
        if (gains[unit] === 0) continue;
        const at = unit * targets + target;
        errors[unit] = (errors[unit] ?? 0) + error * (toTargets.weights[at] ?? 0);
        move(toTargets, at, error * (values[unit] ?? 0), pace);
      }
    }
  }

  function learnUnits({ at }: Input, heard: Float32Array, pace: number): void {
    for (let unit = 0; unit < units; unit += 1) {
      errors[unit] = (errors[unit] ?? 0) * (gains[unit] ?? 0);
      if (errors[unit] !== 0) move(unitBiases, unit, errors[unit] ?? 0, pace);
    }
    for (let k = 0; k < at.length; k += 1) {
      const value = heard[k] ?? 0;
      if (value === 0) continue;
      const start = (at[k] ?? 0) * units;
      for (let unit = 0; unit < units; unit += 1) {
        const gradient = (errors[unit] ?? 0) * value;
        if (gradient !== 0) move(toUnits, start + unit, gradient, pace);
      }
    }
  }

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    const pace = rate * Math.max(lastRate, 0.5 * (1 + Math.cos((Math.PI * epoch) / epochs)));
    for (const row of order) {
      const input = inputs[row];
      const shares = wanted[row];
      if (!input || !shares) continue;
      const heard = new Float32Array(input.at.length);
      hear(input, heard);
      learnTargets(shares, pace);
      learnUnits(input, heard, pace);
    }
  }
  return {
    toUnits: toUnits.weights,
    unitBiases: unitBiases.weights,
    toTargets: toTargets.weights,
    targetBiases: targetBiases.weights,
  };
}

/** Log odds of each target. */
export function ask({ toUnits, unitBiases, toTargets, targetBiases }: Network, { at, values }: Input): Float32Array {
  const units = unitBiases.length;
  const sums = unitBiases.slice();
  for (let k = 0; k < at.length; k += 1) {
    const start = (at[k] ?? 0) * units;
    for (let unit = 0; unit < units; unit += 1)
      sums[unit] = (sums[unit] ?? 0) + (toUnits[start + unit] ?? 0) * (values[k] ?? 0);
  }
  const odds = targetBiases.slice();
  for (const [unit, sum] of sums.entries()) {
    if (sum <= 0) continue;
    for (let target = 0; target < odds.length; target += 1)
      odds[target] = (odds[target] ?? 0) + sum * (toTargets[unit * odds.length + target] ?? 0);
  }
  return odds;
}
