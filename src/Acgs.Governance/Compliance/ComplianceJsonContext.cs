// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Acgs.Governance.Compliance;

/// <summary>JSON serialization without reflection, for ahead-of-time compilation.</summary>
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(string))]
internal sealed partial class ComplianceJsonContext : JsonSerializerContext;
