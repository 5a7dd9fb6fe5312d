// Constitutional Hash: cdd01ef066bc6cf2

// What a dashboard of ours is in the types of Grafana: whatever a literal has that they do not name is an error of the compiler.
import type * as grafana from '@grafana/schema';
import type { Options as StatOptions } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type { FieldConfig as TableFields, Options as TableOptions } from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type { FieldConfig as LineFields, Options as LineOptions } from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

// A literal has the text of a member of an enumeration, and not the member.
type Json<T> = T extends string ? `${T}` : T extends Array<infer Item> ? Json<Item>[] : T extends object ? { [Key in keyof T]: Json<T[Key]> } : T;

// The package has no types of the data source: these are the members that it documents.
interface Query {
  datasource: grafana.DataSourceRef;
  editorMode: 'code';
  expr: string;
  format: 'time_series' | 'table';
  instant: boolean;
  legendFormat: string;
  range: boolean;
  refId: string;
}

interface Mark extends Omit<Json<grafana.AnnotationQuery>, 'target'> {
  target?: { expr: string; interval: string; refId: 'Anno' };
  textFormat?: string;
  titleFormat?: string;
}

interface LabelValues extends Omit<Json<grafana.VariableModel>, 'query'> {
  query: string | { qryType: 1; query: string; refId: 'PrometheusVariableQueryEditor-VariableQuery' };
}

type FieldConfig<Custom> = Omit<Json<grafana.FieldConfig>, 'custom'> & { custom: Json<Custom> };

interface PanelOf<Type extends string, Options, Custom> extends Omit<Json<grafana.Panel>, 'type' | 'options' | 'targets' | 'fieldConfig'> {
  type: Type;
  title: string;
  description: string;
  datasource: grafana.DataSourceRef;
  options: Json<Options>;
  targets: Query[];
  fieldConfig: { defaults: FieldConfig<Custom>; overrides: Json<grafana.FieldConfigSource>['overrides'] };
}

type Panel =
  | PanelOf<'stat', StatOptions, Record<string, never>>
  | PanelOf<'timeseries', LineOptions, LineFields>
  | PanelOf<'table', TableOptions, TableFields>
  | Json<grafana.RowPanel>;

export interface Dashboard extends Omit<Json<grafana.Dashboard>, 'panels' | 'annotations' | 'templating'> {
  panels: Panel[];
  annotations: { list: Mark[] };
  templating: { list: LabelValues[] };
}
