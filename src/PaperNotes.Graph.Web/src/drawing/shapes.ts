import type Sigma from 'sigma';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Kind } from '../api/things';
import type { DrawnEdge, DrawnNode } from './model';
import { corners, hasRing, turn } from './outline';

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_ground'] as const;

// Drawn larger than the node, so that corners have room: 1.3 covers the 1.15 of outline.ts.
const vertex = `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute vec3 a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying vec3 v_shape;
const float bias = 255.0 / 254.0;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 offset = 1.3 * size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_offset = offset;
  v_radius = size / 2.0;
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= bias;
}`;

// Shape: the number of corners (0: a circle), the turn of the first corner, whether there is a ring.
const fragment = `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying vec3 v_shape;
uniform float u_correctionRatio;
uniform vec3 u_ground;
const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);
void main(void) {
  float border = u_correctionRatio * 2.0;
  float reach = length(v_offset);
  float distance = reach - v_radius;
  if (v_shape.x > 0.5) {
    float part = 6.2831853 / v_shape.x;
    float angle = mod(atan(v_offset.x, v_offset.y) - v_shape.y + 12.5663706, part) - part / 2.0;
    distance = cos(angle) * reach - 1.15 * v_radius * cos(part / 2.0);
  }
  vec4 color = v_color;
  float outside = smoothstep(-border, 0.0, distance);
  if (v_shape.z > 0.5) {
    float ring = abs(reach - 0.58 * v_radius) - 0.1 * v_radius;
    color = mix(vec4(u_ground, 1.0), v_color, smoothstep(-border * 0.5, border * 0.5, ring));
  }
  gl_FragColor = mix(color, transparent, outside);
}`;

export type ShapedData = NodeDisplayData & { shape: Kind };

/** Draws each kind of node in its shape, at one draw call for all. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number], DrawnNode, DrawnEdge> {
  /** The colour of the page, which rings have: red, green and blue from 0 to 1. */
  static ground: [number, number, number] = [1, 1, 1];

  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnEdge>) {
    // Without a buffer to pick from, nodes are drawn once a frame and not twice.
    super(gl, null, renderer);
  }

  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertex,
      FRAGMENT_SHADER_SOURCE: fragment,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 3, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
    const { shape } = data as ShapedData;
    this.array.set([data.x, data.y, data.size, floatColor(data.color), corners[shape], turn[shape], hasRing(shape) ? 1 : 0], start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform3f(uniformLocations.u_ground, ...ShapeProgram.ground);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
