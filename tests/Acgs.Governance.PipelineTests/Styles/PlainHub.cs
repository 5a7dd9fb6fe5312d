// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.SignalR;

namespace Acgs.Governance.PipelineTests.Styles;

public sealed class PlainHub : Hub;
