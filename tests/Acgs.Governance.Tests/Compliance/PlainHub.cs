// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.SignalR;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>A hub that says nothing of the header itself.</summary>
public sealed class PlainHub : Hub;
