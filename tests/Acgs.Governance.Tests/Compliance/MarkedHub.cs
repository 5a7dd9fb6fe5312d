// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.SignalR;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>A hub that requires the header by its attribute.</summary>
[RequireConstitution]
public sealed class MarkedHub : Hub;
