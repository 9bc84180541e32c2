"""One rule a form: how a target written in that form is judged (按目标形式评价)."""
