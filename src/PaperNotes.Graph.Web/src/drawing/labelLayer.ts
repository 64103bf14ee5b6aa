import { placeLabels, type PlacedLabel, type Wanted } from './labels';

const plain = '13px system-ui, sans-serif';
const strong = '600 14px system-ui, sans-serif';

/** The canvas above the drawing, on which labels stand. */
export class LabelLayer {
  private readonly widths = new Map<string, number>();
  /** The labels that stand there, and where from the middles of their nodes. */
  private standing: (PlacedLabel & { dx: number; dy: number })[] = [];

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Draws as many of the labels as have room. */
  draw(wanted: Wanted[], view: { width: number; height: number }, colour: (name: string) => string): void {
    const context = this.prepared(view.width, view.height);
    if (!context) return;
    const nodes = new Map(wanted.map(node => [node.id, node]));
    this.standing = placeLabels(wanted, (text, isForced) => this.measured(context, text, isForced ? strong : plain), view).map(label => {
      const node = nodes.get(label.id) ?? label;
      return { ...label, dx: label.x - node.x, dy: label.y - node.y };
    });
    this.write(context, this.standing, colour);
  }

  get hasLabels(): boolean {
    return this.standing.length > 0;
  }

  /** Draws the labels that stand there where their nodes are now. */
  follow(
    placeOf: (id: string) => { x: number; y: number } | undefined,
    view: { width: number; height: number },
    colour: (name: string) => string,
  ): void {
    const context = this.prepared(view.width, view.height);
    if (!context) return;
    const moved = this.standing.flatMap(label => {
      const place = placeOf(label.id);
      return place ? [{ ...label, x: place.x + label.dx, y: place.y + label.dy }] : [];
    });
    this.write(context, moved, colour);
  }

  private write(context: CanvasRenderingContext2D, labels: PlacedLabel[], colour: (name: string) => string): void {
    context.strokeStyle = colour('ground');
    context.fillStyle = colour('text');
    for (const label of labels) {
      context.font = label.isForced ? strong : plain;
      context.strokeText(label.text, label.x, label.y);
      context.fillText(label.text, label.x, label.y);
    }
  }

  private prepared(width: number, height: number): CanvasRenderingContext2D | null {
    const ratio = window.devicePixelRatio || 1;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== across || this.canvas.height !== down) [this.canvas.width, this.canvas.height] = [across, down];
    const context = this.canvas.getContext('2d');
    if (!context) return null;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.textBaseline = 'middle';
    context.lineWidth = 4;
    context.lineJoin = 'round';
    return context;
  }

  private measured(context: CanvasRenderingContext2D, text: string, font: string): number {
    const key = `${font} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }
}
