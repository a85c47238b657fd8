# Train an RNN to recall its first input, and tell `unroll watch` the norm of the gradient at each time step:
#     python watch-pytorch.py | unroll watch
import json, torch
steps, cell, readout = 10, torch.nn.RNNCell(4, 16), torch.nn.Linear(16, 4)
parameters = {**dict(cell.named_parameters()), "readout": readout.weight}
optimiser = torch.optim.Adam([*cell.parameters(), *readout.parameters()], lr=1e-2)
for update in range(1, 2001):
    x, h, states = torch.randn(steps, 32, 4), torch.zeros(32, 16), []
    for t in range(steps):
        states.append(h := cell(x[t], h))
        h.retain_grad()
    optimiser.zero_grad()
    (loss := (readout(h) - x[0]).pow(2).mean()).backward()
    norm = torch.nn.utils.clip_grad_norm_([*cell.parameters(), *readout.parameters()], 1.0).item()
    optimiser.step()
    print(json.dumps({"update": update, "loss": loss.item(), "grad_norm": norm, "per_step": [s.grad.norm().item() for s in states],
                      "params": {name: p.grad.norm().item() for name, p in parameters.items()}}), flush=True)
